import { z } from 'zod'
import type { DkimRecordValue } from '../catalog/vendor-profile.ts'
import { count, list, name, object, text, word } from '../contract/bounded-schema.ts'
import type { Sourced, VendorValues } from '../vendor-values/vendor-values.ts'

/** More than any paste gives. */
const MAX_VALUES = 100

function sourced<Value>(value: z.ZodType<Value>): z.ZodType<Sourced<Value>> {
  return object<Sourced<Value>>({ value, source: z.enum(['profile', 'pasted']) })
}

export const vendorValues: z.ZodType<VendorValues> = object<VendorValues>({
  spfTerms: list(sourced(text()), MAX_VALUES),
  dkim: list(
    sourced(object<DkimRecordValue>({ selector: name, type: z.enum(['TXT', 'CNAME']), value: text() })),
    MAX_VALUES,
  ),
  envelopeDomain: sourced(name).nullable(),
  envelopeMx: sourced(z.strictObject({ preference: count, exchange: name })).nullable(),
  dmarcRecord: sourced(text()).nullable(),
})

export const regionId = z.enum(['oregon', 'tokyo'])
/** Ids of the receivers' catalog. */
export const receiverIds = list(word, MAX_VALUES)
