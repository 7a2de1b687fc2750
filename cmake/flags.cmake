# Warnings are errors; the same arithmetic on every target.
add_library(nearshelf_flags INTERFACE)
target_compile_options(nearshelf_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror
    -ffp-contract=off)  # a fused multiply-add rounds once where wasm rounds twice
if(NEARSHELF_SANITIZE)
    # vptr: the core has no RTTI to check against.
    target_compile_options(nearshelf_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(nearshelf_flags INTERFACE -fsanitize=address,undefined)
endif()
if(NEARSHELF_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "NEARSHELF_FUZZ needs clang: libFuzzer is part of it. Configure with the preset 'fuzz'.")
    endif()
    target_compile_options(nearshelf_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
    target_link_options(nearshelf_flags INTERFACE -fsanitize=address,undefined)
endif()
