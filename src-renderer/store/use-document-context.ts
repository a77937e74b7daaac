import { computed } from 'vue'
import type { DocumentContext } from '../../src-core/documents/document-context.ts'
import { completionOf } from '../../src-core/verification/completion-of.ts'
import { useWizardStore } from './wizard.ts'

/** What the documents say beside the plan, as they are to be saved. */
export function useDocumentContext() {
  const wizard = useWizardStore()
  return computed<DocumentContext>(() => ({
    settings: wizard.session.documentSettings,
    completion: wizard.domain?.verification ? completionOf(wizard.domain.verification) : null,
    formats: wizard.domain?.formats ?? [],
    leaveOut: wizard.domain?.leftOut ?? [],
  }))
}
