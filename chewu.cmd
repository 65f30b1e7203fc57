@echo off
rem Builds the modules on first use and after a change of sources, then runs the command line of examples.
rem CHEWU_OPTS goes to the JVM, for instance set CHEWU_OPTS=-Xmx64m
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "WORK=%ROOT%examples\target"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
chcp 65001 >nul

rem Newer sources are looked for by PowerShell, which every Windows has; a second build waits for the first.
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference='Stop'; Set-Location $env:ROOT; New-Item -ItemType Directory -Force $env:WORK | Out-Null;" ^
  "$m = New-Object Threading.Mutex($false, 'chewu-' + ($env:ROOT -replace '[\\:]','-'));" ^
  "try { [void]$m.WaitOne() } catch [Threading.AbandonedMutexException] { };" ^
  "$stamp = Join-Path $env:WORK '.built'; $now = Get-Date; $stale = $true;" ^
  "if ((Test-Path $stamp) -and (Test-Path (Join-Path $env:WORK 'classpath.txt'))) {" ^
  "  $t = (Get-Item $stamp).LastWriteTime;" ^
  "  $stale = [bool](Get-ChildItem pom.xml,*\pom.xml,*\src\main -Recurse | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1) };" ^
  "$code = 0;" ^
  "if ($stale) { $log = & mvn.cmd -B -D"org.slf4j.simpleLogger.defaultLogLevel=warn" compile 2>&1; $code = $LASTEXITCODE;" ^
  "  if ($code -eq 0) { New-Item -ItemType File -Force $stamp | Out-Null; (Get-Item $stamp).LastWriteTime = $now }" ^
  "  else { $log | ForEach-Object { [Console]::Error.WriteLine($_) } } };" ^
  "$m.ReleaseMutex(); exit $code"
if errorlevel 1 (
  echo chewu: the modules do not build 1>&2
  exit /b 4
)

for /f "usebackq delims=" %%L in ("%WORK%\classpath.txt") do set "LIBS=%%L"
set "CP=%ROOT%core\target\classes;%ROOT%smartcard\target\classes;%ROOT%obu-dsrc\target\classes;%ROOT%plate-pool\target\classes;%ROOT%payments-spi\target\classes;%ROOT%examples\target\classes"
"%JAVA%" -Dfile.encoding=UTF-8 -Dchewu.terminal=true --enable-native-access=ALL-UNNAMED %CHEWU_OPTS% -cp "%CP%;%LIBS%" io.github.chewu.examples.Chewu %*
exit /b %ERRORLEVEL%
