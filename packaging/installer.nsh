; Included by electron-builder's installer. What the user made (session.json) stays; what only the program made goes.
; An update runs the old uninstaller, too: then everything stays.
!macro customUnInstall
  ${ifNot} ${isUpdated}
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
