const KEY = 'platon-token'

/**
 * `fetch` with this run's token (docs/adr/0007), for `createHttpBridge`. The token comes in the address's fragment, which
 * is taken out of the address bar; a reload finds it again in the tab's own storage.
 */
export function createLoopbackFetch(page: Window = window): typeof fetch {
  const token = takeToken(page)
  return (resource, options = {}) => {
    const headers = new Headers(options.headers)
    headers.set('authorization', `Bearer ${token}`)
    return page.fetch(resource, { ...options, headers, credentials: 'omit', cache: 'no-store' })
  }
}

function takeToken({ location, history, sessionStorage }: Window): string {
  const given = new URLSearchParams(location.hash.slice(1)).get('token')
  if (given === null) return sessionStorage.getItem(KEY) ?? ''
  sessionStorage.setItem(KEY, given)
  history.replaceState(null, '', location.pathname)
  return given
}
