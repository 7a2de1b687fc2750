# One libFuzzer target per file in tests/fuzz/.
file(GLOB fuzzSources CONFIGURE_DEPENDS tests/fuzz/*.cpp)
foreach(source ${fuzzSources})
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    target_include_directories(${name} PRIVATE tests)
    target_link_libraries(${name} PRIVATE nearshelf_trainer nearshelf_flags)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
endforeach()
