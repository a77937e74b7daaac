/**
 * For the `win` part of the configuration: where all four variables are set, Microsoft's signing service in place of a file. Since June 2023 the
 * keys of new certificates are on hardware, and no file holds them (https://www.electron.build/docs/features/code-signing/code-signing-win).
 * Its credentials are in AZURE_TENANT_ID and the like, which the service's own tool reads.
 */
export function azureSigning(environment: NodeJS.ProcessEnv) {
  const {
    AZURE_SIGN_PUBLISHER: publisherName,
    AZURE_SIGN_ENDPOINT: endpoint,
    AZURE_SIGN_PROFILE: certificateProfileName,
    AZURE_SIGN_ACCOUNT: codeSigningAccountName,
  } = environment
  return publisherName && endpoint && certificateProfileName && codeSigningAccountName
    ? { azureSignOptions: { publisherName, endpoint, certificateProfileName, codeSigningAccountName } }
    : {}
}

/**
 * What the signing will be, for whoever builds. electron-builder takes a certificate from these variables
 * (https://www.electron.build/docs/features/code-signing): the file, its address or base64, and its password.
 */
export function tellOfSigning(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32' && 'azureSignOptions' in azureSigning(environment))
    return '署名: Microsoftの署名サービス（AZURE_SIGN_ACCOUNT）で署名します / Signing: by Microsoft’s signing service (AZURE_SIGN_ACCOUNT)'
  const [link, password] =
    platform === 'win32' && environment['WIN_CSC_LINK']
      ? (['WIN_CSC_LINK', 'WIN_CSC_KEY_PASSWORD'] as const)
      : (['CSC_LINK', 'CSC_KEY_PASSWORD'] as const)
  if (platform === 'linux')
    return '署名: LinuxのAppImageには署名しません / Signing: an AppImage is not signed'
  if (!environment[link])
    return `署名: 証明書がないため、署名しません（${link} を設定してください）。受け取った人には発行元不明の警告が出ます / Signing: NOT SIGNED, there is no certificate (set ${link}); whoever gets it is warned of an unknown publisher`
  if (environment[password] === undefined)
    return `署名: ${link} の証明書で署名します。${password} がないため、パスワードなしとして扱います / Signing: with the certificate in ${link}, taken to have no password as ${password} is not set`
  return `署名: ${link} の証明書で署名します / Signing: with the certificate in ${link}`
}
