import { localIso } from '../domain/local-iso.ts'
import type { Translate } from '../i18n/translate.ts'
import type { Invitation } from '../services/invite.ts'

/** An invitation as scripts read it. */
export function invitationValue({ code, link, expires }: Invitation) {
  return { code, link, expires: localIso(expires) }
}

/** An invitation as it is passed on by hand. */
export function invitationWords(say: Translate, invitation: Invitation): string[] {
  const { code, link, expires } = invitationValue(invitation)
  return [
    say('invite.code', { code }),
    link === null ? say('invite.noLink') : say('invite.link', { link }),
    say('invite.expires', { time: expires.slice(11, 16), day: expires.slice(0, 10) }),
  ]
}
