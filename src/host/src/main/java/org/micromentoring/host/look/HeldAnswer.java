package org.micromentoring.host.look;

import java.io.ByteArrayOutputStream;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpServletResponseWrapper;

/** Holds back text/html answers and error codes; everything else (CSV, calendar files, JSON, pictures) flows through. */
final class HeldAnswer extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CharArrayWriter characters = new CharArrayWriter();
    private final boolean holdErrors;
    private PrintWriter writer;
    private ServletOutputStream stream;
    private boolean held;
    private int error;

    HeldAnswer(HttpServletResponse response, boolean holdErrors) {
        super(response);
        this.holdErrors = holdErrors;
    }

    /** The HTML that was written; empty when the answer went through. */
    Optional<String> html() {
        if (!held || writer == null && stream == null) {
            return Optional.empty();
        }
        if (writer != null) {
            writer.flush();
            return Optional.of(characters.toString());
        }
        String encoding = getCharacterEncoding();
        return Optional.of(bytes.toString(encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }

    /** The error code that was sent, or 0. */
    int error() {
        return error;
    }

    @Override
    public void sendError(int code) throws IOException {
        sendError(code, null);
    }

    @Override
    public void sendError(int code, String message) throws IOException {
        if (holdErrors) {
            error = code;
        } else {
            super.sendError(code, message);
        }
    }

    @Override
    public void setContentType(String type) {
        super.setContentType(type);
        look(type);
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, value);
        if ("content-type".equalsIgnoreCase(name)) {
            look(value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, value);
        if ("content-type".equalsIgnoreCase(name)) {
            look(value);
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!held) {
            return super.getWriter();
        }
        if (writer == null) {
            writer = new PrintWriter(characters);
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!held) {
            return super.getOutputStream();
        }
        if (stream == null) {
            stream = new Holding(bytes);
        }
        return stream;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!held) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        if (!held) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!held) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
        characters.reset();
        super.resetBuffer();
    }

    @Override
    public void reset() {
        bytes.reset();
        characters.reset();
        writer = null;
        stream = null;
        held = false;
        super.reset();
    }

    private void look(String type) {
        if (writer == null && stream == null) {
            held = type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
        }
    }

    private static final class Holding extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Holding(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public void write(byte[] values, int from, int count) {
            bytes.write(values, from, count);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("asynchronous pages are not decorated");
        }
    }
}
