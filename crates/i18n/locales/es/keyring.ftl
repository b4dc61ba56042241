### What the keyring of this computer says about half of the key to a vault.

vault-keyring-asked = Se está preguntando al llavero de este ordenador. Puede que pida su contraseña.
vault-keyring-locked = La llave está en el llavero de este ordenador, que está bloqueado. Desbloquéalo o abre la caja fuerte con tu frase secreta.
vault-keyring-absent = La llave está en un llavero que ahora no está. Tu frase secreta abre la caja fuerte de todos modos.
vault-keyring-lost = La llave ya no está en el llavero de este ordenador: se quitó de allí, o responde otro llavero. Tu frase secreta abre la caja fuerte de todos modos.
vault-keyring-silent = El llavero de este ordenador no responde. Tu frase secreta abre la caja fuerte de todos modos.
vault-unkept-locked = El llavero de este ordenador siguió bloqueado, así que la llave no se guarda en él. Para guardarla, desbloquea el llavero, cierra la caja fuerte y ábrela otra vez.
vault-unkept-silent = El llavero de este ordenador no aceptó la llave, así que no se guarda en él.
keyring-label = Breakwater: media llave de una caja fuerte ({ $id })
