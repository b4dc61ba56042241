### What the keyring of this computer says about half of the key to a vault.

vault-keyring-asked = Der Schlüsselbund dieses Computers wird gefragt. Vielleicht will er sein Passwort.
vault-keyring-locked = Der Schlüssel liegt im Schlüsselbund dieses Computers, und der ist gesperrt. Entsperre ihn, oder öffne den Tresor mit deiner Passphrase.
vault-keyring-absent = Der Schlüssel liegt in einem Schlüsselbund, der gerade nicht da ist. Deine Passphrase öffnet den Tresor trotzdem.
vault-keyring-lost = Der Schlüssel ist nicht mehr im Schlüsselbund dieses Computers: Er wurde dort entfernt, oder ein anderer Schlüsselbund antwortet. Deine Passphrase öffnet den Tresor trotzdem.
vault-keyring-silent = Der Schlüsselbund dieses Computers antwortet nicht. Deine Passphrase öffnet den Tresor trotzdem.
vault-unkept-locked = Der Schlüsselbund dieses Computers blieb gesperrt, darum liegt der Schlüssel nicht darin. Um ihn zu behalten, entsperre den Schlüsselbund, verschließ den Tresor und öffne ihn wieder.
vault-unkept-silent = Der Schlüsselbund dieses Computers hat den Schlüssel nicht angenommen, darum liegt er nicht darin.
keyring-label = Breakwater: halber Schlüssel zu einem Tresor ({ $id })
