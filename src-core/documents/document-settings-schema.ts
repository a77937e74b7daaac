import { object, text } from '../contract/bounded-schema.ts'
import { MAX_SETTING, type Addressees, type DocumentSettings, type Signature } from './document-settings.ts'

const line = text(MAX_SETTING)

export const documentSettingsSchema = object<DocumentSettings>({
  signature: object<Signature>({
    organization: line,
    department: line,
    name: line,
    mail: line,
    phone: line,
  }),
  addressees: object<Addressees>({ dnsHost: line, vendor: line, boss: line }),
})
