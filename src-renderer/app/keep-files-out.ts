import { carriesFile } from '../ui/carries-file.ts'

/** A file that is dropped where nothing takes it would be opened by the browser, in the wizard's place. */
export function keepFilesOut(): void {
  window.addEventListener('dragover', (event) => {
    if (!isUntakenFile(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  })
  window.addEventListener('drop', (event) => {
    if (isUntakenFile(event)) event.preventDefault()
  })
}

/** What takes a file listens below the window, so that it has said so by now. */
function isUntakenFile(event: DragEvent): boolean {
  return !event.defaultPrevented && carriesFile(event)
}
