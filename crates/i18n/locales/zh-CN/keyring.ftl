### What the keyring of this computer says about half of the key to a vault.

vault-keyring-asked = 正在询问这台电脑的密钥环，它可能会要自己的密码。
vault-keyring-locked = 密钥在这台电脑的密钥环里，而密钥环是锁着的。请解锁密钥环，或者用口令打开保险库。
vault-keyring-absent = 密钥所在的密钥环现在不在。用口令照样可以打开保险库。
vault-keyring-lost = 密钥已经不在这台电脑的密钥环里：它在那里被删掉了，或者应答的是另一个密钥环。用口令照样可以打开保险库。
vault-keyring-silent = 这台电脑的密钥环没有应答。用口令照样可以打开保险库。
vault-unkept-locked = 这台电脑的密钥环一直锁着，所以密钥没有保存进去。要保存它，请解锁密钥环，锁上保险库，再打开一次。
vault-unkept-silent = 这台电脑的密钥环没有收下密钥，所以密钥没有保存进去。
keyring-label = Breakwater：保险库密钥的一半（{ $id }）
