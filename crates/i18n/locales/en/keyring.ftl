### What the keyring of this computer says about half of the key to a vault.

vault-keyring-asked = The keyring of this computer is being asked. It may want its password.
vault-keyring-locked = The key is in the keyring of this computer, which is locked. Unlock the keyring, or open the vault with your passphrase.
vault-keyring-absent = The key is in a keyring that is not there now. Your passphrase opens the vault all the same.
vault-keyring-lost = The key is no longer in the keyring of this computer: it was removed there, or another keyring answers. Your passphrase opens the vault all the same.
vault-keyring-silent = The keyring of this computer does not answer. Your passphrase opens the vault all the same.
vault-unkept-locked = The keyring of this computer stayed locked, so the key is not kept in it. To keep it, unlock the keyring, lock the vault and open it again.
vault-unkept-silent = The keyring of this computer did not take the key, so the key is not kept in it.
keyring-label = Breakwater: half of the key to a vault ({ $id })
