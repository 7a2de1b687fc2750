# What a shopper's browser runs. With SIMD: the module and its Embind glue. Without: the scalar module for wasm2js, plain exports,
# no glue at all. Sizes and reasons: docs/decisions/0004-slim-embind.md.

# Everything is built for size but the files that scan all items: those keep -O3 (a plain loop at -Oz is 2.5 times slower).
set(CMAKE_CXX_FLAGS_RELEASE "-Oz -DNDEBUG")
# Otherwise the compiler may turn parts of malloc into calls of malloc.
set_source_files_properties(wasm/allocator.cpp PROPERTIES COMPILE_OPTIONS -fno-builtin)
# Outside link-time optimisation, which would leave its loops scalar.
set_source_files_properties(core/src/search/placeItems.cpp PROPERTIES COMPILE_OPTIONS "-Os;-fno-unroll-loops;-fno-lto")
# Their loops are unrolled by hand already: doing it again costs 0.2 KB and saves nothing.
set_source_files_properties(core/src/base/dotRows.cpp core/src/base/topK.cpp PROPERTIES COMPILE_OPTIONS "-O2;-fno-unroll-loops;-fno-lto")

target_compile_options(nearshelf_flags INTERFACE -flto
    -fno-threadsafe-statics)     # one thread: a local static needs a flag, no lock
target_link_options(nearshelf_flags INTERFACE
    -flto -Oz -fno-exceptions -fno-rtti
    -sMALLOC=none                # wasm/allocator.cpp: 0.7 KB less than emmalloc, 1.3 KB less in the fallback
    -sALLOW_MEMORY_GROWTH        # packs vary in size; hence nobody keeps a view across a call
    -sMAXIMUM_MEMORY=64MB        # larger maxima fail on iOS
    -sINITIAL_MEMORY=2097152 -sTOTAL_STACK=131072
    -sFILESYSTEM=0 -sSUPPORT_LONGJMP=0)

if(NEARSHELF_SIMD)
    # Whoever has SIMD can copy memory in one instruction: otherwise a loop, byte by byte, takes a fifth of a shelf.
    target_compile_options(nearshelf_flags INTERFACE -msimd128 -mbulk-memory)
    add_executable(engine wasm/runtime.cpp wasm/allocator.cpp)
    target_compile_definitions(engine PRIVATE EMSCRIPTEN_HAS_UNBOUND_TYPE_NAMES=0)
    target_link_options(engine PRIVATE
        -sMINIMAL_RUNTIME=1      # 1.3 KB less glue: no shell detection, no loader; js-glue loads
        -sENVIRONMENT=web -sMODULARIZE -sEXPORT_ES6
        -sDYNAMIC_EXECUTION=0    # otherwise Embind builds callers with new Function, which a store's CSP forbids
        -sWASM_BIGINT            # browsers with SIMD have it: no legalising shims
        -sTEXTDECODER=2
        "SHELL:--js-library ${EMSCRIPTEN_ROOT_PATH}/src/embind/embind.js"
        "SHELL:--js-library ${PROJECT_SOURCE_DIR}/wasm/embindSlim.js"
        "SHELL:--pre-js ${PROJECT_SOURCE_DIR}/wasm/assembly.js")
    set_target_properties(engine PROPERTIES SUFFIX .mjs
        LINK_DEPENDS "${PROJECT_SOURCE_DIR}/wasm/embindSlim.js;${PROJECT_SOURCE_DIR}/wasm/assembly.js")

    # The floor that bench/parts/speed.mjs measures shelves against; not shipped.
    add_executable(kernel bench/kernel/kernel.cpp wasm/allocator.cpp)
    set_source_files_properties(bench/kernel/kernel.cpp PROPERTIES COMPILE_OPTIONS -O3)
    target_link_options(kernel PRIVATE -sSTANDALONE_WASM --no-entry)
    target_link_libraries(kernel PRIVATE nearshelf_core nearshelf_flags)
    target_compile_options(kernel PRIVATE -fno-exceptions -fno-rtti)
    set_target_properties(kernel PROPERTIES SUFFIX .wasm)
else()
    add_executable(engine wasm/plainExports.cpp wasm/allocator.cpp)
    # The search over groups is 0.6 KB of JavaScript.
    target_compile_definitions(nearshelf_flags INTERFACE NEARSHELF_EVERY_ROW)
    target_link_options(engine PRIVATE -sSTANDALONE_WASM --no-entry)
    set_target_properties(engine PROPERTIES SUFFIX .wasm)

    # A report is made once by a fresh module, which V8 has not optimised yet: unrolled here, the hash takes a third off that first call.
    set_source_files_properties(core/src/report/turboShake.cpp PROPERTIES COMPILE_OPTIONS "-O2")
    # The private reports' module: without SIMD, which would gain it nothing, so that every browser with WebAssembly can report.
    add_executable(report wasm/report.cpp wasm/allocator.cpp)
    target_link_options(report PRIVATE -sSTANDALONE_WASM --no-entry)
    set_target_properties(report PROPERTIES SUFFIX .wasm)
    target_link_libraries(report PRIVATE nearshelf_core nearshelf_flags)
    target_compile_options(report PRIVATE -fno-exceptions -fno-rtti)

    # Intent, lifecycle and decisions, loaded where a page has a slot for them: without SIMD too, for the same reason.
    add_executable(decide wasm/decideExports.cpp wasm/allocator.cpp)
    target_link_options(decide PRIVATE -sSTANDALONE_WASM --no-entry)
    set_target_properties(decide PROPERTIES SUFFIX .wasm)
    target_link_libraries(decide PRIVATE nearshelf_core nearshelf_flags)
    target_compile_options(decide PRIVATE -fno-exceptions -fno-rtti -fno-c++-static-destructors)
endif()
target_link_libraries(engine PRIVATE nearshelf_core nearshelf_flags)
target_compile_options(engine PRIVATE -fno-exceptions -fno-rtti)

# Search, loaded when a shopper first enters a search field: a module of its own, so that shelves pay nothing for it.
add_executable(search wasm/searchExports.cpp wasm/allocator.cpp)
target_link_options(search PRIVATE -sSTANDALONE_WASM --no-entry)
target_link_libraries(search PRIVATE nearshelf_core nearshelf_flags)
target_compile_options(search PRIVATE -fno-exceptions -fno-rtti -fno-c++-static-destructors)
set_target_properties(search PROPERTIES SUFFIX .wasm)
