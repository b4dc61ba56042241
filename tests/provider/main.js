// A real OpenID provider for tests of the server: panva's oidc-provider, with a sign-in that asks for nothing, and a way
// to bend what it signs. Reads its settings as JSON from the first argument, says its issuer on stdout, ends with stdin.
import { createServer } from 'node:http'
import { SignJWT, exportJWK, generateKeyPair } from 'jose'
import Provider from 'oidc-provider'

// Its advice for production is not for here, and nobody reads on after the issuer.
console.info = console.warn = () => {}
const settings = JSON.parse(process.argv[2] ?? '{}')
/** What it says about each account. */
const accounts = new Map()
/** What the tests have asked for. */
const wish = { account: null, bend: null, down: false, deny: false, asked: 0, last: null }
const LOGOUT = 'http://schemas.openid.net/event/backchannel-logout'
const server = createServer()
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const here = `http://127.0.0.1:${server.address().port}`
// Some providers end their name with a slash.
const issuer = here + (settings.path ?? '')
let keys, provider

async function rotate() {
  const made = await generateKeyPair(settings.alg ?? 'RS256', {
    extractable: true,
  })
  const kid = Math.random().toString(36).slice(2)
  keys = { kid, ...made }
  const jwk = {
    ...(await exportJWK(made.privateKey)),
    kid,
    use: 'sig',
    alg: settings.alg ?? 'RS256',
  }
  provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'breakwater',
        ...(settings.method === 'none' ? {} : { client_secret: 'keep this: to yourself%' }),
        token_endpoint_auth_method: settings.method ?? 'client_secret_basic',
        redirect_uris: [settings.redirect],
        id_token_signed_response_alg: settings.alg ?? 'RS256',
        ...(settings.logout && {
          backchannel_logout_uri: settings.logout,
          // Without it neither an ID token nor a logout token names a session.
          backchannel_logout_session_required: settings.named ?? true,
        }),
      },
    ],
    clientAuthMethods: [settings.method ?? 'client_secret_basic'],
    jwks: { keys: [jwk] },
    cookies: { keys: ['for tests'] },
    claims: {
      openid: ['sub', 'auth_time'],
      email: ['email', 'email_verified'],
      profile: ['employee_id', 'groups'],
    },
    // Thin tokens, with the rest at the userinfo endpoint, or all in the token.
    conformIdTokenClaims: settings.thin ?? false,
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    pkce: { required: () => true },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, ...accounts.get(id) }),
    }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: 'breakwater',
        accountId: ctx.oidc.session.accountId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
    interactions: { url: (_, interaction) => `/_signin/${interaction.uid}` },
  })
  provider.proxy = false
  // Who signed in last, and what the provider calls that session.
  provider.on('authorization.success', ({ oidc: { session } }) => {
    wish.last = { sub: session.accountId, sid: session.sidFor('breakwater') }
  })
}

/** The ID token as it should not be. */
async function bent(token) {
  const claims = JSON.parse(Buffer.from(token.split('.')[1], 'base64url'))
  const header = { alg: settings.alg ?? 'RS256', kid: keys.kid }
  const now = Math.floor(Date.now() / 1000)
  const sign = (claims, key = keys.privateKey, head = header) => new SignJWT(claims).setProtectedHeader(head).sign(key)
  const plain = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  switch (wish.bend) {
    case 'issuer':
      return sign({ ...claims, iss: 'https://elsewhere.example' })
    case 'nonce':
      return sign({ ...claims, nonce: 'another' })
    case 'no_nonce':
      return sign({ ...claims, nonce: undefined })
    case 'audience':
      return sign({ ...claims, aud: 'somebody-else' })
    case 'two_audiences':
      return sign({
        ...claims,
        aud: ['breakwater', 'somebody-else'],
        azp: 'somebody-else',
      })
    case 'party':
      return sign({ ...claims, azp: 'somebody-else' })
    case 'expired':
      return sign({ ...claims, exp: now - 120, iat: now - 600 })
    case 'just_expired':
      return sign({ ...claims, exp: now - 40 })
    case 'not_yet':
      return sign({ ...claims, iat: now + 600, exp: now + 900 })
    case 'soon':
      return sign({ ...claims, iat: now + 40 })
    case 'key':
      return sign(claims, (await generateKeyPair(settings.alg ?? 'RS256')).privateKey)
    case 'none':
      return `${plain({ alg: 'none', typ: 'JWT' })}.${plain(claims)}.`
    case 'secret':
      return sign(claims, new TextEncoder().encode('keep this: to yourself%'), {
        alg: 'HS256',
      })
    case 'payload':
      return [token.split('.')[0], plain({ ...claims, sub: 'somebody-else' }), token.split('.')[2]].join('.')
    case 'access':
      return sign({ ...claims, at_hash: 'AAAAAAAAAAAAAAAAAAAAAA' })
    case 'long_ago':
      return sign({ ...claims, auth_time: now - 3600 })
    case 'words':
      return sign({ ...claims, email_verified: 'true' })
    default:
      return token
  }
}

/** Signs out who signed in last, as the provider itself does it. */
async function signOut() {
  const client = await provider.Client.find('breakwater')
  await client.backchannelLogout(wish.last.sub, wish.last.sid)
  return { status: 200 }
}

/** Says that somebody signed out, in a token of the test's own making; `null` takes a claim or a header away. */
async function say(wanted) {
  const alg = settings.alg ?? 'RS256'
  const now = Math.floor(Date.now() / 1000) - (wanted.age ?? 0)
  const kept = (all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null))
  const claims = kept({
    iss: issuer,
    aud: 'breakwater',
    iat: now,
    exp: now + 120,
    jti: Math.random().toString(36),
    events: { [LOGOUT]: {} },
    ...wanted.claims,
  })
  const header = kept({ alg, kid: keys.kid, typ: 'logout+jwt', ...wanted.header })
  const plain = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const others = async () => (await generateKeyPair(alg)).privateKey
  const key = wanted.key === 'other' ? await others() : keys.privateKey
  let token = `${plain({ ...header, alg: 'none' })}.${plain(claims)}.`
  if (wanted.key === 'secret') {
    const secret = new TextEncoder().encode('keep this: to yourself%')
    token = await new SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256' }).sign(secret)
  } else if (wanted.key !== 'none') {
    token = await new SignJWT(claims).setProtectedHeader(header).sign(key)
  }
  if (wanted.bent) token = token.replace(/\.[^.]*\./, `.${plain({ ...claims, ...wanted.bent })}.`)
  return post(wanted.token ?? token, wanted)
}

async function post(token, { form = `logout_token=${token}`, media = 'application/x-www-form-urlencoded' }) {
  const answer = await fetch(settings.logout, {
    method: 'POST',
    headers: { 'content-type': media },
    body: form,
  })
  return { status: answer.status, said: await answer.text(), kept: answer.headers.get('cache-control'), token }
}

async function body(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The token endpoint, with the ID token bent on its way out. */
function tokens(request, response) {
  const end = response.end.bind(response)
  response.end = async (chunk, ...rest) => {
    const said = JSON.parse(chunk)
    if (said.id_token) said.id_token = await bent(said.id_token)
    if (wish.bend === 'no_token') delete said.id_token
    const text = JSON.stringify(said)
    response.setHeader('content-length', Buffer.byteLength(text))
    return end(text, ...rest)
  }
  return provider.callback()(request, response)
}

/** What a test asks for. */
async function asked(request, response) {
  const said = JSON.parse((await body(request)) || '{}')
  if (said.account) {
    wish.account = said.account
    accounts.set(said.account, said.claims ?? {})
  }
  if ('bend' in said) wish.bend = said.bend
  if ('down' in said) wish.down = said.down
  if ('deny' in said) wish.deny = said.deny
  if (said.rotate) await rotate()
  let told
  if (said.sign_out) told = await signOut()
  if (said.say) told = await say(said.say)
  response.end(JSON.stringify({ asked: wish.asked, last: wish.last, told }))
}

await rotate()
server.on('request', async (request, response) => {
  if (request.url === '/_wish') return asked(request, response)
  if (wish.down) return response.writeHead(503).end()
  if (request.url.startsWith('/_signin/')) {
    wish.asked += 1
    const result = wish.deny ? { error: 'access_denied' } : { login: { accountId: wish.account } }
    return provider.interactionFinished(request, response, result)
  }
  request.originalUrl = request.url
  const under = settings.path?.replace(/\/$/, '')
  if (under && request.url.startsWith(under)) request.url = request.url.slice(under.length) || '/'
  if (request.url === '/token') return tokens(request, response)
  return provider.callback()(request, response)
})
process.stdin.on('end', () => process.exit(0)).resume()
console.log(issuer)
