"""What people take away: the document to circulate, the internal one, and the strategy as data.

`document.py` says what a document is, `outline.py` what stands in it and in which order, `markdown.py` and
`json_document.py` write it down.
"""
