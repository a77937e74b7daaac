/** Something out of a folder is dragged or dropped, and not a text of the page. */
export function carriesFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false
}
