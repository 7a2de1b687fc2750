// SPDX-License-Identifier: MIT
// malloc for the shopper's module. The engine holds a few dozen arrays that grow, and one pack: blocks come in sizes of four steps to the
// octave, and a freed block waits for the next request of its size. A fifth of emmalloc's bytes (docs/decisions/0005-allocator.md).
#include <cstddef>
#include <cstdint>
#include <cstring>

extern "C" std::uint8_t __heap_base;  // placed by the linker behind data and stack

namespace {

constexpr std::uint32_t wasmPageBytes = 65536;

/// Precedes every block; keeps what follows aligned for 64-bit values.
struct alignas(8) Head {
    std::uint32_t sizeClass;
    std::uint32_t size;
};

struct FreeBlock {
    FreeBlock* next;
};

constexpr std::uint32_t minimumSize = 16;
/// Four to the octave up to 2^32.
FreeBlock* freeBlocks[4 * 32];

/// Rounds up to the next size of the scale.
Head headFor(std::uint32_t wanted) {
    if (wanted < minimumSize) wanted = minimumSize;
    const std::uint32_t stepShift = 29 - static_cast<std::uint32_t>(__builtin_clz(wanted));
    const std::uint32_t steps = (wanted + (1u << stepShift) - 1) >> stepShift;
    return {4 * stepShift + steps, steps << stepShift};
}

/// Fresh memory behind everything handed out so far; null when the module may not grow further.
void* extend(std::uint32_t size) {
    static std::uint32_t end = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(&__heap_base) + 7) & ~7u;
    const std::uint32_t room = static_cast<std::uint32_t>(__builtin_wasm_memory_size(0)) * wasmPageBytes - end;
    if (size > room) {
        // A quarter more than asked for, where the limit allows: fewer growths while a pack is copied in.
        const std::uint32_t pages = (size - room + wasmPageBytes - 1) / wasmPageBytes;
        const bool grown = __builtin_wasm_memory_grow(0, pages + pages / 4) != SIZE_MAX || __builtin_wasm_memory_grow(0, pages) != SIZE_MAX;
        if (!grown) return nullptr;
    }
    void* const fresh = reinterpret_cast<void*>(end);
    end += size;
    return fresh;
}

Head* headOf(void* block) { return static_cast<Head*>(block) - 1; }

}  // namespace

extern "C" {

void* malloc(std::size_t wanted) {
    // Beyond this the address space of the module is exceeded anyway, and rounding up could overflow.
    if (wanted > 0x40000000u) return nullptr;
    const Head head = headFor(static_cast<std::uint32_t>(wanted));
    FreeBlock*& waiting = freeBlocks[head.sizeClass];
    if (FreeBlock* const block = waiting) {
        waiting = block->next;
        return block;
    }
    void* const fresh = extend(head.size + sizeof(Head));
    if (fresh == nullptr) return nullptr;
    *static_cast<Head*>(fresh) = head;
    return static_cast<Head*>(fresh) + 1;
}

void free(void* block) {
    if (block == nullptr) return;
    FreeBlock*& waiting = freeBlocks[headOf(block)->sizeClass];
    FreeBlock* const freed = static_cast<FreeBlock*>(block);
    freed->next = waiting;
    waiting = freed;
}

void* realloc(void* block, std::size_t wanted) {
    if (block == nullptr) return malloc(wanted);
    const std::uint32_t size = headOf(block)->size;
    if (wanted <= size) return block;
    void* const grown = malloc(wanted);
    if (grown == nullptr) return nullptr;
    std::memcpy(grown, block, size);
    free(block);
    return grown;
}
}
