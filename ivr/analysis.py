        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
O        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
`        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
`        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
`        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
`        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
j        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
M        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
P        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
A        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
v        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
B        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
v        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
v        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
B        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
v        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
D        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
S        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
v        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
P        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
S        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
T        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
v        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
[        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
]        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
B        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
P        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
S        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
*        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
x        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
-        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
>        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
[        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
[        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
A        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
]        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
]        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
O        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
J        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
S        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
O        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
N        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
j        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
R        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
B        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
1        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
j        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
x        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
[        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
x        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
]        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
x        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
V        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
E        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
K        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
E        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
T        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
E        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
B        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
{        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
}        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
J        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
S        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
O        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
N        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
j        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
x        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
x        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
-        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
*        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
1        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
0        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
0        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
0        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
{        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
[        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
[        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
3        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
]        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
]        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
2        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
}        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
{        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
*        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
*        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
}        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
x        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
[        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
P        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
]        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
T        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
*        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
-        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
>        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
[        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
[        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
A        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
]        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
]        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
A        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
R        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
B        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
S        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
E        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
6        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
0        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
0        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
0        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
0        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
{        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
x        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
x        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
/        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
R        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
E        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
C        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
O        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
G        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
N        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
I        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
S        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
E        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
R        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
H        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
Z        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
2        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
m        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
-        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
*        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
1        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
0        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
0        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
0        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
}        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
M        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
[        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
A        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
]        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
P        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
S        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
-        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
>        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
D        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
S        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
:        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
A        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
w        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
j        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
u        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
D        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
S        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
k        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
z        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
-        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
C        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
N        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
t        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
g        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
"        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
=        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
.        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
d        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
b        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
y        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
_        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
p        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
h        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
o        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
n        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
i        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
f        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
c        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
a        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
r        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
l        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
s        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
e        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
(        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
,        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
         began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
)        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),

        began = time.perf_counter()
        transcript = longform.transcribe_file(file, transcriber, locale=locale)
        yield {
            "path": str(file),
            "text": transcript.text,
            "audio_seconds": round(transcript.audio_ms / 1000, 2),
