/** The records that this product looks for, by the tag that they begin with. */
export type Intent = 'spf' | 'dkim' | 'dmarc'

/** How a value differs from the record that was meant. */
export type Mangling = 'none' | 'quotes' | 'full-width' | 'spacing'

const BEGINNINGS: Readonly<Record<Intent, RegExp>> = {
  spf: /^v=spf1(?: |$)/i,
  dkim: /^(?:v=DKIM1\s*(?:;|$)|k=(?:rsa|ed25519)\s*;|p=[A-Za-z0-9+/]{40})/,
  dmarc: /^v=DMARC1\s*(?:;|$)/,
}

/** Each step is tried on top of the ones before it; the first that yields a record names the fault. */
const MENDINGS: readonly (readonly [Mangling, (text: string) => string])[] = [
  ['none', (text) => text],
  ['quotes', (text) => text.replace(/[\\"'`“”„‘’]/g, '')],
  ['full-width', (text) => text.normalize('NFKC').replace(/[\\"'`“”„‘’]/g, '')],
  ['spacing', (text) => text.trim().replace(/^v\s*=\s*/i, 'v=')],
]

/**
 * What a published text was meant to be, however its panel or its writer mangled it: quotes or backslashes inside the
 * value, full-width characters, stray spaces. null: nothing that this product looks for.
 */
export function readIntent(text: string): { readonly intent: Intent; readonly mangling: Mangling } | null {
  let mended = text
  for (const [mangling, mend] of MENDINGS) {
    mended = mend(mended)
    for (const intent of Object.keys(BEGINNINGS) as Intent[]) {
      if (BEGINNINGS[intent].test(mended)) return { intent, mangling }
    }
  }
  return null
}
