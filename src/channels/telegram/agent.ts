import * as http from 'node:http'
import * as https from 'node:https'
import * as net from 'node:net'
import * as tls from 'node:tls'
import { HttpsProxyAgent } from 'https-proxy-agent'

// Node closes idle connections before a server does, which would cost the message sent into the closing one.
const IDLE_MS = 15_000
const CONNECT_MS = 5_000

/** The `code` of an error that came before anything was sent: whatever was to be told has not been told. */
export const NOT_CONNECTED = 'ENOTCONNECTED'

class NotConnected extends Error {
  readonly code = NOT_CONNECTED

  constructor(why: string, cause?: unknown) {
    super(`no connection: ${why}`, { cause })
    this.name = 'NotConnected'
  }
}

/**
 * Connections to the Bot API, kept open between calls. Networks that block Telegram drop packets or cut the TLS
 * handshake, so a connection is handed out only when it stands: what fails before has a code of its own.
 * A proxy is used for https alone.
 */
export function makeAgent(apiRoot: string, proxy: string | null): http.Agent {
  const settings = { keepAlive: true, timeout: IDLE_MS }
  if (apiRoot.startsWith('http:')) return straight(new http.Agent(settings), net.connect)
  if (proxy === null) return straight(new https.Agent(settings), tls.connect)
  return throughProxy(proxy, settings)
}

type Supply = (error: Error | null, socket?: net.Socket) => void

function straight(
  agent: http.Agent,
  connect: (options: net.TcpNetConnectOpts & tls.ConnectionOptions) => net.Socket,
): http.Agent {
  return Object.assign(agent, {
    createConnection: (options: net.TcpNetConnectOpts & tls.ConnectionOptions, supply: Supply): void => {
      standing(connect(options)).then(
        (socket) => supply(null, socket),
        (error: unknown) => supply(error as Error),
      )
    },
  })
}

function throughProxy(proxy: string, settings: http.AgentOptions): http.Agent {
  const agent = new HttpsProxyAgent(proxy, settings)
  agent.connect = async (request, options) => {
    let status = 200
    request.once('proxyConnect', (answer: { readonly statusCode: number }) => {
      status = answer.statusCode
    })
    const giveUp = new AbortController()
    const timer = setTimeout(() => giveUp.abort(), CONNECT_MS)
    // An agent of its own, for the signal that closes the connection to a silent proxy holds for all of an agent's.
    const socket = await new HttpsProxyAgent(proxy, { ...settings, signal: giveUp.signal })
      .connect(request, options)
      .catch((error: unknown) => {
        throw new NotConnected('the proxy is not reached', error)
      })
      .finally(() => clearTimeout(timer))
    if (status === 200) return standing(socket)
    socket.destroy()
    throw new NotConnected(`the proxy answered ${status}`)
  }
  return agent
}

/** The socket once its connection stands; for TLS, once the handshake is done. */
function standing(socket: net.Socket): Promise<net.Socket> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => socket.destroy(new Error('timed out')), CONNECT_MS)
    const end = (finish: () => void) => {
      clearTimeout(timer)
      finish()
    }
    socket.once('error', (error) => end(() => reject(new NotConnected(error.message, error))))
    socket.once('close', () => end(() => reject(new NotConnected('closed'))))
    socket.once(socket instanceof tls.TLSSocket ? 'secureConnect' : 'connect', () =>
      end(() => resolve(socket)),
    )
  })
}
