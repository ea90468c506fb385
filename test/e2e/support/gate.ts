import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'

/** A way to a service on this machine that can be cut: connections break, and new ones are refused. */
export type Gate = {
  /** Leads to that port from now on; resolves to the port to go by. */
  readonly to: (port: number) => Promise<number>
  readonly cut: () => Promise<void>
  /** Connections stay, and nothing passes any more, as behind a cable that was pulled. */
  readonly mute: () => void
  readonly open: () => Promise<void>
}

export function makeGate(): Gate {
  const sockets = new Set<Socket>()
  let target = 0
  let own = 0
  let muted = false
  let server: Server | undefined

  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  const pass = (from: Socket, to: Socket): void => {
    from.on('data', (bytes) => !muted && to.write(bytes))
    from.on('close', () => to.destroy())
  }
  const listen = async (): Promise<void> => {
    const fresh = createServer((near) => {
      const far = keep(connect(target, '127.0.0.1'))
      pass(keep(near), far)
      pass(far, near)
    })
    server = fresh
    await new Promise<void>((resolve) => fresh.listen(own, '127.0.0.1', resolve))
    own = (fresh.address() as AddressInfo).port
  }
  const cut = async (): Promise<void> => {
    const closed = new Promise((resolve) =>
      server === undefined ? resolve(undefined) : server.close(resolve),
    )
    for (const socket of sockets) socket.destroy()
    await closed
    server = undefined
  }

  return {
    to: async (port) => {
      target = port
      await listen()
      return own
    },
    cut,
    mute: () => {
      muted = true
    },
    open: async () => {
      // What was swallowed is lost: those connections are of no use any more.
      if (muted) await cut()
      muted = false
      if (server === undefined) await listen()
    },
  }
}
