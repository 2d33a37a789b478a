@echo off
rem Starts Advisor Workbench with a Java of at least version 25.
setlocal EnableExtensions
set "REQUIRED=25"
for %%I in ("%~dp0..") do set "PROGRAM=%%~fI"
set "JAVA="

call :consider "%JAVA_HOME%"
call :consider "%PROGRAM%\runtime"
for /f "delims=" %%J in ('where java 2^>nul') do call :considerExecutable "%%J"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks" "%USERPROFILE%\.m2\jdks") do (
  for /d %%H in ("%%~R\*") do call :consider "%%~H"
)

if not defined JAVA (
  echo error [JAVA_MISSING]: Advisor Workbench needs Java %REQUIRED% or newer, and found none. Install one from https://adoptium.net, or set JAVA_HOME to it. 1>&2
  exit /b 1
)

rem The model's threads sleep while they wait for one another, instead of keeping the cores busy.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"

rem So that names in every script can be read.
chcp 65001 >nul
"%JAVA%" "@%PROGRAM%\lib\java.options" %WORKBENCH_JAVA_OPTIONS% "-Dworkbench.app=%PROGRAM%" --module-path "%PROGRAM%\lib\modules" --class-path "%PROGRAM%\lib\natives\*" --module org.advisorworkbench/org.advisorworkbench.app.Main %*
exit /b %ERRORLEVEL%

:considerExecutable
if defined JAVA goto :eof
for %%B in ("%~dp1..") do call :consider "%%~fB"
goto :eof

:consider
if defined JAVA goto :eof
if "%~1"=="" goto :eof
if not exist "%~1\bin\java.exe" goto :eof
if not exist "%~1\release" goto :eof
set "FOUND=0"
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%M in (%%V) do set "FOUND=%%~M"
if %FOUND% GEQ %REQUIRED% set "JAVA=%~1\bin\java.exe"
goto :eof
