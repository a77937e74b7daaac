; Included by electron-builder's installer.

; Without a text of our own Windows names the verb in the user's language: 開く, Open. electron-builder writes “Open with …”.
!macro customInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\PlatonMailWizard.Plan\shell\open" ""
!macroend

; What the user made (session.json) stays; what only the program made goes. An update runs the old uninstaller, too: then everything stays.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    ; electron-builder leaves the key of the ending, which named us. Whatever else is in it is another program's, and stays.
    ReadRegStr $R0 SHELL_CONTEXT "Software\Classes\.platonplan" ""
    ${if} $R0 == "PlatonMailWizard.Plan"
      DeleteRegValue SHELL_CONTEXT "Software\Classes\.platonplan" ""
      DeleteRegValue SHELL_CONTEXT "Software\Classes\.platonplan\OpenWithProgids" "PlatonMailWizard.Plan"
      EnumRegValue $R1 SHELL_CONTEXT "Software\Classes\.platonplan\OpenWithProgids" 0
      ${if} $R1 == ""
        DeleteRegKey /ifempty SHELL_CONTEXT "Software\Classes\.platonplan\OpenWithProgids"
      ${endIf}
      EnumRegValue $R1 SHELL_CONTEXT "Software\Classes\.platonplan" 0
      ${if} $R1 == ""
        DeleteRegKey /ifempty SHELL_CONTEXT "Software\Classes\.platonplan"
      ${endIf}
    ${endIf}
    ; These folders are the user's own, even where the program was installed for everybody.
    SetShellVarContext current
    RMDir /r "$LOCALAPPDATA\platon-mail-wizard"
    Delete "$APPDATA\platon-mail-wizard\wizard.log"
    Delete "$APPDATA\platon-mail-wizard\wizard.log.old"
    Delete "$APPDATA\platon-mail-wizard\lockfile"
    ; Only where nothing is left in it.
    RMDir "$APPDATA\platon-mail-wizard"
    ${if} $installMode == "all"
      SetShellVarContext all
    ${endIf}
  ${endIf}
!macroend
