export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer;
