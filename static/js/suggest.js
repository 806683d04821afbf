// Suggestions under the search field: a combobox with a list, as the WAI-ARIA practices describe it. The form works
// without it.
document.querySelectorAll('form.find input[name=q]').forEach((input, nth) => {
  const list = document.createElement('div')
  let options = [], addresses = [], active = -1, asked = 0, timer = 0
  list.id = 'suggestions-' + nth
  list.className = 'suggestions'
  list.role = 'listbox'
  list.hidden = true
  list.setAttribute('aria-label', input.getAttribute('aria-label'))
  input.after(list)
  for (const [name, value] of Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id}))
    input.setAttribute(name, value)

  const close = () => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  const select = n => {
    options[active]?.setAttribute('aria-selected', 'false')
    active = n
    const option = options[active]
    if (!option) return input.removeAttribute('aria-activedescendant')
    option.setAttribute('aria-selected', 'true')
    option.scrollIntoView({block: 'nearest'})
    input.setAttribute('aria-activedescendant', option.id)
  }

  const show = ([, texts, kinds, links]) => {
    addresses = links
    options = texts.map((text, n) => {
      const option = document.createElement('div')
      option.role = 'option'
      option.id = list.id + '-' + n
      option.dir = 'auto'
      option.setAttribute('aria-selected', 'false')
      option.append(text)
      if (kinds[n]) {
        const kind = document.createElement('small')
        kind.textContent = kinds[n]
        option.append(' ', kind)
      }
      option.onmousedown = event => event.preventDefault()
      option.onclick = () => go(n)
      return option
    })
    list.replaceChildren(...options)
    active = -1
    list.hidden = !options.length
    input.setAttribute('aria-expanded', String(!list.hidden))
    input.removeAttribute('aria-activedescendant')
  }

  // the address as this site has it: behind a proxy its public name may be another
  const go = n => { location.href = new URL(addresses[n]).pathname }

  const ask = async () => {
    const q = input.value.trim(), mine = ++asked
    if (!q) return close()
    try {
      const answer = await fetch('/search/suggest?q=' + encodeURIComponent(q))
      const found = answer.ok && await answer.json()
      if (found && mine === asked && document.activeElement === input) show(found)
    } catch { close() }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, 120)
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', event => {
    const {key} = event
    if (event.isComposing) return
    if (key === 'Escape' && !list.hidden) close()
    else if (list.hidden || !options.length) return
    else if (key === 'ArrowDown') select(active + 1 < options.length ? active + 1 : -1)
    else if (key === 'ArrowUp') select(active < 0 ? options.length - 1 : active - 1)
    else if (key === 'Enter' && active >= 0) go(active)
    else return
    event.preventDefault()
  })
})
