/** What a message brings: a picture at once, a document to be fetched. */
export function makeFile({ url, name, size }, caption) {
  const link = document.createElement('a')
  link.href = url
  if (size === null) {
    link.className = 'file'
    link.download = name
    link.textContent = name
    return link
  }
  // A tap opens it by itself, where fingers can make it larger.
  link.target = '_blank'
  link.rel = 'noopener'
  const picture = link.appendChild(document.createElement('img'))
  picture.src = url
  // Its room is kept before it has come, so that the chat does not jump.
  picture.width = size.width
  picture.height = size.height
  // Figures for trying say so in the first line; what the picture is stands in the second.
  picture.alt = caption.split('\n', 2).join(' ')
  return link
}
