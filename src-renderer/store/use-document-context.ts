import { computed } from 'vue'
import type { DocumentContext } from '../../src-core/documents/document-context.ts'
import { useWizardStore } from './wizard.ts'

/** What the documents say beside the plan, as they are to be saved. */
export function useDocumentContext() {
  const wizard = useWizardStore()
  return computed<DocumentContext>(() => ({
    settings: wizard.session.documentSettings,
    completion: null,
    formats: wizard.domain?.formats ?? [],
    leaveOut: wizard.domain?.leftOut ?? [],
  }))
}
