/** The sentences of the page: `t('chat.log', { name })`; `otherwise` stands for a key that is not there. */
export function makeWords(sentences) {
  return (key, params = {}, otherwise = key) => {
    const found = key.split('.').reduce((part, name) => part?.[name], sentences)
    if (typeof found !== 'string') return otherwise
    return found.replace(/\{\{(\w+)\}\}/g, (_whole, name) => String(params[name] ?? ''))
  }
}

/** Puts the sentences where the page names them. */
export function fillWords(root, t) {
  for (const node of root.querySelectorAll('[data-words]')) node.textContent = t(node.dataset.words)
  for (const node of root.querySelectorAll('[data-label]'))
    node.setAttribute('aria-label', t(node.dataset.label))
  for (const node of root.querySelectorAll('[data-placeholder]'))
    node.placeholder = t(node.dataset.placeholder)
}
