import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import type { DocumentId, DocumentModel } from '../../src-core/documents/document.ts'
import { useAnswer } from './use-answer.ts'
import { useWizardStore } from './wizard.ts'

/** The documents of the plan, in the language that is on; the last ones stay while a new plan is made. */
export function useDocuments() {
  const wizard = useWizardStore()
  const { locale } = useI18n()
  const answer = useAnswer('previewDocuments', () => {
    const plan = wizard.domain?.plan ?? null
    return plan === null ? null : { plan, language: locale.value === 'en' ? 'en' : 'ja' }
  })
  return { ...answer, documentOf }

  function documentOf(id: DocumentId) {
    return computed<DocumentModel | null>(
      () => answer.value.value?.find((document) => document.id === id) ?? null,
    )
  }
}
