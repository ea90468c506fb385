/** The field below a chat: Enter says what is in it, Shift+Enter begins a new line. */
export function makeComposer(form, onSay) {
  const field = form.querySelector('textarea')
  const fit = () => {
    field.style.height = 'auto'
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`
  }
  field.addEventListener('input', fit)
  field.addEventListener('keydown', (event) => {
    // While a letter is being composed, as Telex does, Enter belongs to the input method.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    form.requestSubmit()
  })
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    const text = field.value.trim()
    if (text === '') return
    field.value = ''
    fit()
    const said = await onSay(text)
    if (!said && field.value === '') field.value = text
    fit()
  })
  return { field }
}
