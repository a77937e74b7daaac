import type { Language } from '../src-core/text/message.ts'

export const PLAN_FILE_NAMES = {
  ja: 'Platonメール差出人設定の計画',
  en: 'Plan of the Platon mail sender setup',
} as const satisfies Record<Language, string>

/**
 * The kind of a plan file in the Windows registry: no spaces, at most 39 characters, a name of ours before the dot
 * (https://learn.microsoft.com/windows/win32/shell/fa-progids). installer.nsh has it too.
 */
export const PLAN_PROG_ID = 'PlatonMailWizard.Plan'

/** Of the program's file and of what is given out: in ASCII, as scripts and log files name it. */
export const PROGRAM_NAME = 'platon-mail-wizard'
