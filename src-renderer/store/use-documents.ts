import { computed } from 'vue'
import type { DocumentId, DocumentModel } from '../../src-core/documents/document.ts'
import type { SetupPlan } from '../../src-core/plan/plan.ts'
import { useLanguage } from '../locales/use-language.ts'
import { useAnswer } from './use-answer.ts'
import { useDocumentContext } from './use-document-context.ts'
import { useWizardStore } from './wizard.ts'

/** The documents of the plan, in the language that is on; the last ones stay while a new plan is made. */
export function useDocuments() {
  const wizard = useWizardStore()
  const language = useLanguage()
  const context = useDocumentContext()
  const plan = computed((last?: SetupPlan | null) => wizard.domain?.plan ?? last ?? null)
  const answer = useAnswer('previewDocuments', () =>
    plan.value === null ? null : { plan: plan.value, language: language.value, ...context.value },
  )
  return { ...answer, documentOf }

  function documentOf(id: DocumentId) {
    return computed<DocumentModel | null>(
      () => answer.value.value?.find((document) => document.id === id) ?? null,
    )
  }
}
