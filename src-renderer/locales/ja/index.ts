import type { MessageTexts } from '../message-functions.ts'
import about from './about.json' with { type: 'json' }
import address from './address.json' with { type: 'json' }
import check from './check.json' with { type: 'json' }
import documents from './documents.json' with { type: 'json' }
import failure from './failure.json' with { type: 'json' }
import glossary from './glossary.json' with { type: 'json' }
import inspection from './inspection.json' with { type: 'json' }
import mail from './mail.json' with { type: 'json' }
import opened from './opened.json' with { type: 'json' }
import option from './option.json' with { type: 'json' }
import recipients from './recipients.json' with { type: 'json' }
import settings from './settings.json' with { type: 'json' }
import shell from './shell.json' with { type: 'json' }
import ui from './ui.json' with { type: 'json' }

export const messages: MessageTexts = {
  about,
  address,
  check,
  documents,
  failure,
  glossary,
  inspection,
  mail,
  opened,
  option,
  recipients,
  settings,
  shell,
  ui,
}
