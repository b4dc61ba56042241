//! What is asked of the centre's server about a vault: one request, one answer. Asked only because the agent pressed.

use super::{http::Http, ledger::Ledger};
use protocol::{
    envelope::Bytes,
    problem::Problem,
    vault::{
        PairingBegin, PairingBegun, PairingPut, PairingState, PairingStep, VaultAnswer, VaultChallenge,
        VaultKept, VaultLogin, VaultOpened, VaultProof, VaultPut, VaultRegister, VaultRegistered,
    },
};
use uuid::Uuid;

/// The server, as whoever is signed in there.
pub(crate) struct VaultServer(Http);

impl VaultServer {
    /// At an address that was joined.
    pub(crate) fn new(url: &str, token: &str, ledger: &Ledger) -> Result<VaultServer, Problem> {
        Ok(VaultServer(Http::new(url, token, ledger.clone())?))
    }

    pub(crate) async fn show(&self) -> Result<VaultAnswer, Problem> {
        Ok(self.0.get("v1/vault").await?)
    }

    pub(crate) async fn put(&self, put: &VaultPut) -> Result<VaultKept, Problem> {
        Ok(self.0.post("v1/vault", put).await?)
    }

    pub(crate) async fn register(&self, request: Vec<u8>) -> Result<VaultRegistered, Problem> {
        let request = Bytes(request);
        Ok(self
            .0
            .post("v1/vault/register", &VaultRegister { request })
            .await?)
    }

    pub(crate) async fn login(&self, request: Vec<u8>) -> Result<VaultChallenge, Problem> {
        let request = Bytes(request);
        Ok(self.0.post("v1/vault/login", &VaultLogin { request }).await?)
    }

    pub(crate) async fn prove(&self, login: Uuid, finalization: Vec<u8>) -> Result<VaultOpened, Problem> {
        let proof = VaultProof {
            login,
            finalization: Bytes(finalization),
        };
        Ok(self.0.post("v1/vault/proof", &proof).await?)
    }

    pub(crate) async fn pair(&self, commitment: &[u8]) -> Result<PairingBegun, Problem> {
        let commitment = Bytes(commitment.to_vec());
        Ok(self
            .0
            .post("v1/vault/pairing", &PairingBegin { commitment })
            .await?)
    }

    pub(crate) async fn pair_step(
        &self,
        code: &str,
        put: Option<PairingPut>,
    ) -> Result<PairingState, Problem> {
        let step = PairingStep {
            code: code.to_owned(),
            put,
        };
        Ok(self.0.post("v1/vault/pairing/step", &step).await?)
    }
}
