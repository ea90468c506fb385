import type { FastifyReply, FastifyRequest } from 'fastify'

/** The page has nothing from elsewhere, nothing inline, and stands in nobody's frame. */
const headers: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

export async function addPageHeaders(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.headers(headers)
}

/** Another site open in the same browser could post here too; browsers say where a post comes from. */
export async function refuseOtherSites(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const foreign =
    (origin !== undefined && hostOf(origin) !== host) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  return foreign ? reply.code(403).send({ status: 'refused' }) : undefined
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
