### What the keyring of this computer says about half of the key to a vault.

vault-keyring-asked = O chaveiro deste computador está sendo consultado. Ele pode pedir a senha dele.
vault-keyring-locked = A chave está no chaveiro deste computador, que está bloqueado. Desbloqueie o chaveiro ou abra o cofre com a sua frase secreta.
vault-keyring-absent = A chave está em um chaveiro que não está aqui agora. A sua frase secreta abre o cofre mesmo assim.
vault-keyring-lost = A chave não está mais no chaveiro deste computador: foi removida de lá, ou quem responde é outro chaveiro. A sua frase secreta abre o cofre mesmo assim.
vault-keyring-silent = O chaveiro deste computador não responde. A sua frase secreta abre o cofre mesmo assim.
vault-unkept-locked = O chaveiro deste computador continuou bloqueado, então a chave não fica nele. Para guardá-la, desbloqueie o chaveiro, feche o cofre e abra de novo.
vault-unkept-silent = O chaveiro deste computador não aceitou a chave, então ela não fica nele.
keyring-label = Breakwater: metade da chave de um cofre ({ $id })
