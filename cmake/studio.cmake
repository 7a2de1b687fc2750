# The trainer for a merchant's own browser. Admin pages, not shoppers', load it: it may weigh what the trainer weighs. It reads CSV and
# JSON, which is what a store's own browser hands over; the libraries for XML, YAML and packed files stay away.
set(CMAKE_CXX_FLAGS_RELEASE "-O3 -DNDEBUG")
find_path(studioEigen Eigen/Core PATHS /usr/include/eigen3 NO_CMAKE_FIND_ROOT_PATH REQUIRED)
find_path(studioJson nlohmann/json.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
# /usr/include as a whole would hide the platform's own headers.
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
file(CREATE_LINK ${studioJson}/nlohmann ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
# The stemmer's calls alone: Debian has its code for this machine only, a browser is given the algorithms in JavaScript.
find_path(studioStemmer libstemmer.h PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
file(CREATE_LINK ${studioStemmer}/libstemmer.h ${CMAKE_BINARY_DIR}/include/libstemmer.h SYMBOLIC)

file(GLOB_RECURSE studioSources CONFIGURE_DEPENDS trainer/src/*.cpp)
list(FILTER studioSources EXCLUDE REGEX "trainer/src/evaluate/|intent/visit(Table|Features)|build/(writeOutputs|outputFile)")
target_compile_options(nearshelf_flags INTERFACE -msimd128
    -Wno-shorten-64-to-32 -Wno-sign-conversion)  # the trainer counts in 64 bits; this memory can hold no more than 32 bits count
add_executable(studio wasm/studio.cpp wasm/studioStemmer.cpp ${studioSources})
target_include_directories(studio PRIVATE trainer/src)
target_include_directories(studio SYSTEM PRIVATE ${studioEigen} ${CMAKE_BINARY_DIR}/include)
target_compile_options(studio PRIVATE -fexceptions)
target_link_options(studio PRIVATE --bind -fexceptions -O3
    -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=worker,node -sALLOW_MEMORY_GROWTH -sMAXIMUM_MEMORY=4GB -sTOTAL_STACK=4MB
    -sFILESYSTEM=0
    -sDYNAMIC_EXECUTION=0)  # admin pages may carry a content security policy too
target_link_libraries(studio PRIVATE nearshelf_core nearshelf_flags)
set_target_properties(studio PROPERTIES SUFFIX .mjs)
