# The engine: standard library only, no exceptions, no RTTI, so that the shopper's module stays small.
file(GLOB_RECURSE coreSources CONFIGURE_DEPENDS core/src/*.cpp)
if(EMSCRIPTEN)
    list(FILTER coreSources EXCLUDE REGEX "/aggregate/")  # what only collectors need never reaches a shopper
endif()
add_library(nearshelf_core STATIC ${coreSources})
target_include_directories(nearshelf_core PUBLIC core/include core/src)
target_link_libraries(nearshelf_core PRIVATE nearshelf_flags)
target_compile_options(nearshelf_core PRIVATE -fno-exceptions -fno-rtti)
