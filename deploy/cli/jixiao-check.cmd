@echo off
rem Runs the command line with node.exe beside this file, or with the installed Node.js.
setlocal
set "NODE=node"
if exist "%~dp0node.exe" set "NODE=%~dp0node.exe"
"%NODE%" "%~dp0jixiao-check.cjs" %*
exit /b %errorlevel%
