import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { UnknownReason } from '../../src-core/dns/answer.ts'
import { showText } from '../../src-core/documents/show-text.ts'
import type { Finding } from '../../src-core/findings/finding.ts'
import type { Language, Message } from '../../src-core/text/message.ts'

type Tables = Awaited<ReturnType<typeof importTables>>

const tables = shallowRef<Tables | null>(null)

/** The core's tables are large and not needed before step 2: steps that say findings wait for them. */
export async function loadMessageTables(): Promise<void> {
  tables.value ??= await importTables()
}

async function importTables() {
  const [resolver, reasons] = await Promise.all([
    import('../../src-core/messages/resolve-message.ts'),
    import('../../src-core/messages/unknown-reasons.ts'),
  ])
  return { ...resolver, ...reasons }
}

/**
 * The core's messages and findings in the language that is on. They quote what DNS and mails said: what is invisible or
 * turns the writing direction is made visible.
 */
export function useMessages() {
  const { locale } = useI18n()
  const language = (): Language => (locale.value === 'en' ? 'en' : 'ja')
  return {
    say: (message: Message | Finding): string =>
      showText(tables.value?.resolveMessage(message, language()) ?? ''),
    /** What to do about a finding; null where there is nothing to do. */
    sayTodo: (message: Message | Finding): string | null => {
      const todo = tables.value?.resolveTodo(message, language()) ?? null
      return todo === null ? null : showText(todo)
    },
    /** Why something could not be told. */
    sayReason: (reason: UnknownReason): string => tables.value?.unknownReasonTexts[reason][language()] ?? '',
  }
}
