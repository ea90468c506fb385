import type { FastifyInstance } from 'fastify'
import type { WebChannel } from './web-channel.ts'

const schema = { params: { type: 'object', properties: { id: { type: 'integer' } } } }

/** The files that the chats have shown: a picture in its place, a document under its name. */
export function addFileRoute(scope: FastifyInstance, { file }: Pick<WebChannel, 'file'>): void {
  scope.get<{ Params: { id: number } }>('/trial/file/:id', { schema }, (request, reply) => {
    const found = file(request.params.id)
    if (found === undefined) return reply.callNotFound()
    if (found.name !== null) reply.header('content-disposition', `attachment; filename="${found.name}"`)
    return reply.type(found.type).send(found.content)
  })
}
