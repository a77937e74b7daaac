import { fileMessages } from '../catalog/file-messages.ts'

/** Why a plan file cannot be used. */
export const planFileMessages = {
  ...fileMessages('plan-file', { ja: '計画のファイル', en: 'The plan file' }),
}
