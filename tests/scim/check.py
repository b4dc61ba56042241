"""Runs scim2-tester against a server: `check.py BASE TOKEN`. Prints each check; fails when one fails or none ran."""

import sys

import httpx2
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import Status, check_server

base, token = sys.argv[1:]
headers = {"Authorization": f"Bearer {token}"}
client = SyncSCIMClient(httpx2.Client(base_url=base, headers=headers, trust_env=False))
results = check_server(client)
for result in results:
    print(result.status.name, result.resource_type or "-", result.title, "-", result.reason or "")
ran = [result for result in results if result.status == Status.SUCCESS]
failed = [result for result in results if result.status in (Status.ERROR, Status.CRITICAL)]
print(len(ran), "succeeded,", len(failed), "failed")
sys.exit(1 if failed or len(ran) < 20 else 0)
