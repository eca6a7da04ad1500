import { withoutEnd } from '../../core/text.ts'

/** `owner/name` of a remote's address: its last two parts without `.git`; undefined when it has no two parts. */
export const nameOfRemote = (url: string): string | undefined => {
  const address = url
    .trim()
    .replace(/^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/]*/, '')
    // git@host:owner/name
    .replace(/^[^/]*:/, '')
  const path = withoutEnd(address, '/').replace(/\.git$/, '')
  const parts = path.split('/').filter((part) => part !== '' && part !== '.')
  const [owner, name] = parts.slice(-2)
  return owner !== undefined && name !== undefined ? `${owner}/${name}` : undefined
}

/** The folder of a remote that is a path of this machine; undefined for a server. */
export const folderOfRemote = (url: string): string | undefined => {
  if (url.startsWith('file://')) return decodeURIComponent(url.slice('file://'.length))
  return url.startsWith('/') || url.startsWith('./') || url.startsWith('../') ? url : undefined
}

/** Git configuration that authenticates against an https remote with a token; empty for any other remote. */
export const authentication = (url: string | undefined, token: string | undefined): [string, string][] => {
  const origin = url?.match(/^https?:\/\/(?:[^/@]*@)?([^/]+)/)
  if (!token || !origin || !url) return []
  const key = `http.${url.startsWith('https') ? 'https' : 'http'}://${origin[1]}/.extraheader`
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  // the empty value drops the header that actions/checkout may have left: two of them are a 400
  return [
    [key, ''],
    [key, header],
    ['credential.helper', ''],
  ]
}
