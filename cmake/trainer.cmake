# The trainer and the one binary merchants run.
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(ingestLibraries REQUIRED IMPORTED_TARGET pugixml liblzma zlib yaml-cpp)
pkg_check_modules(evaluateLibraries REQUIRED IMPORTED_TARGET libbrotlienc)

# The readers of exports stand alone: they are fuzzed, and nobody should wait for Eigen to do so.
file(GLOB_RECURSE ingestSources CONFIGURE_DEPENDS trainer/src/ingest/*.cpp)
add_library(nearshelf_ingest STATIC ${ingestSources})
target_include_directories(nearshelf_ingest PUBLIC trainer/src)
target_link_libraries(nearshelf_ingest
    PUBLIC nearshelf_core nlohmann_json::nlohmann_json
    PRIVATE PkgConfig::ingestLibraries nearshelf_flags)

file(GLOB_RECURSE trainerSources CONFIGURE_DEPENDS trainer/src/*.cpp)
list(REMOVE_ITEM trainerSources ${ingestSources})
add_library(nearshelf_trainer STATIC ${trainerSources})
find_library(stemmerLibrary stemmer REQUIRED)  # Debian's libstemmer-dev has no pkg-config file
target_link_libraries(nearshelf_trainer
    PUBLIC nearshelf_ingest Eigen3::Eigen Threads::Threads
    PRIVATE PkgConfig::evaluateLibraries ${stemmerLibrary} nearshelf_flags)

if(NOT NEARSHELF_FUZZ)
    file(GLOB cliSources CONFIGURE_DEPENDS cli/*.cpp)
    if(NOT TARGET nearshelf_collector)
        list(REMOVE_ITEM cliSources ${PROJECT_SOURCE_DIR}/cli/serveCommand.cpp ${PROJECT_SOURCE_DIR}/cli/estimateCommand.cpp
            ${PROJECT_SOURCE_DIR}/cli/agreeCommand.cpp)
    endif()
    add_executable(nearshelf ${cliSources})
    if(TARGET nearshelf_collector)
        target_link_libraries(nearshelf PRIVATE nearshelf_collector)
        target_compile_definitions(nearshelf PRIVATE NEARSHELF_COLLECTOR)
    endif()
    target_link_libraries(nearshelf PRIVATE nearshelf_trainer CLI11::CLI11 nearshelf_flags)
    # Reading options needs no speed, and its templates take twice as long to compile at -O3.
    target_compile_options(nearshelf PRIVATE -O1)
    target_precompile_headers(nearshelf PRIVATE <CLI/CLI.hpp> <nlohmann/json.hpp>)
    target_compile_definitions(nearshelf PRIVATE NEARSHELF_VERSION="${PROJECT_VERSION}")
    set_target_properties(nearshelf PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
endif()
