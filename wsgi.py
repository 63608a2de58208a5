"""Owns the WSGI application for a server of one's own: `gunicorn -k gthread wsgi:app`."""

from ivr.bootstrap import build
from ivr.settings import load
from ivr.web import create_app

app = create_app(build(load()))
