"""The embedded carrier: a local stand-in for Twilio, and the phones that call through it.

A program of its own: it knows the hotline only by HTTP and WebSocket, and imports nothing of it.
"""
