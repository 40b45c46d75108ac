import type { Shell } from '../kinds/shells.ts';

/** What each shell runs once, so that it asks `planverk completion` for the words that may come next. */
export const completionScripts: Readonly<Record<Shell, string>> = {
  bash: `_planverk() {
  local IFS=$'\\n'
  local words="$(printf '%s\\n' "\${COMP_WORDS[@]:1:COMP_CWORD}"; printf .)"
  COMPREPLY=($(compgen -W "$(planverk completion bash --words "$words" 2>/dev/null)" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _planverk planverk
`,
  zsh: `#compdef planverk
_planverk() {
  local asked="$(printf '%s\\n' "\${(@)words[2,CURRENT]}"; printf .)"
  local -a found
  found=(\${(f)"$(planverk completion zsh --words "$asked" 2>/dev/null)"})
  if (( \${#found} )); then compadd -- "\${found[@]}"; else _files; fi
}
compdef _planverk planverk
`,
  fish: `function __planverk_words
    set -l asked (begin; printf '%s\\n' (commandline -opc)[2..-1] (commandline -ct); printf .; end | string collect)
    planverk completion fish --words $asked 2>/dev/null
end
complete -c planverk -a '(__planverk_words)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName planverk, planverk.cmd -ScriptBlock {
  param($word, $line, $position)
  $words = @($line.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -eq '') { $words += '' }
  $asked = ($words -join "\`n") + "\`n."
  & $line.CommandElements[0].ToString() completion powershell --words $asked 2>$null |
    Where-Object { $_ -like "$word*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`,
};
