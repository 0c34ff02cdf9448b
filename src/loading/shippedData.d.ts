/** Made by `scripts/shippedData.ts`. */
declare module 'virtual:shipped-data' {
  /** Datasets in `data/`, with the languages they are split into. */
  export const shipped: readonly { readonly slug: string; readonly languages: readonly string[] }[];
}
